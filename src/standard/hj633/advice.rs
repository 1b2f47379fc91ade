use super::Hj633Version;
use crate::domain::AqiLevel;

/// The standard's advice to people (table 2 of both versions), verbatim.
impl AqiLevel {
    /// What the air of this level does to health (对健康影响情况).
    ///
    /// ```
    /// use mingcha::{domain::AqiLevel, standard::hj633::Hj633Version};
    ///
    /// let level = AqiLevel::from_aqi(120);
    /// assert_eq!(level.health(Hj633Version::Hj633_2026), "敏感人群症状有轻度加剧，健康人群出现刺激症状");
    /// ```
    pub fn health(self, version: Hj633Version) -> &'static str {
        match (self, version) {
            (Self::Excellent, _) => "空气质量令人满意，基本无空气污染",
            (Self::Good, _) => "空气质量可接受，但某些污染物可能对极少数异常敏感人群健康有较弱影响",
            (Self::LightPollution, Hj633Version::Hj633_2012) => "易感人群症状有轻度加剧，健康人群出现刺激症状",
            (Self::LightPollution, Hj633Version::Hj633_2026) => "敏感人群症状有轻度加剧，健康人群出现刺激症状",
            (Self::ModeratePollution, Hj633Version::Hj633_2012) => {
                "进一步加剧易感人群症状，可能对健康人群心脏、呼吸系统有影响"
            }
            (Self::ModeratePollution, Hj633Version::Hj633_2026) => {
                "进一步加剧敏感人群症状，可能对健康人群心血管系统、呼吸系统有影响"
            }
            (Self::HeavyPollution, Hj633Version::Hj633_2012) => {
                "心脏病和肺病患者症状显著加剧，运动耐受力降低，健康人群普遍出现症状"
            }
            (Self::HeavyPollution, Hj633Version::Hj633_2026) => {
                "心血管系统和呼吸系统患者症状显著加剧，运动耐受力降低，健康人群普遍出现症状"
            }
            (Self::SeverePollution, _) => "健康人群运动耐受力降低，有明显强烈症状，提前出现某些疾病",
        }
    }

    /// What people are advised to do (建议采取的措施). The version of 2012 prints 锻练 once for 锻炼.
    pub fn advice(self, version: Hj633Version) -> &'static str {
        match (self, version) {
            (Self::Excellent, _) => "各类人群可正常活动",
            (Self::Good, _) => "极少数异常敏感人群应减少户外活动",
            (Self::LightPollution, Hj633Version::Hj633_2012) => {
                "儿童、老年人及心脏病、呼吸系统疾病患者应减少长时间、高强度的户外锻炼"
            }
            (Self::LightPollution, Hj633Version::Hj633_2026) => {
                "青少年儿童、老年人及心血管系统疾病、呼吸系统疾病患者应减少长时间、高强度的户外锻炼"
            }
            (Self::ModeratePollution, Hj633Version::Hj633_2012) => {
                "儿童、老年人及心脏病、呼吸系统疾病患者避免长时间、高强度的户外锻练，一般人群适量减少户外运动"
            }
            (Self::ModeratePollution, Hj633Version::Hj633_2026) => {
                "青少年儿童、老年人及心血管系统疾病、呼吸系统疾病患者避免长时间、高强度的户外锻炼，一般人群适量减少户外运动"
            }
            (Self::HeavyPollution, Hj633Version::Hj633_2012) => {
                "儿童、老年人和心脏病、肺病患者应停留在室内，停止户外运动，一般人群减少户外运动"
            }
            (Self::HeavyPollution, Hj633Version::Hj633_2026) => {
                "青少年儿童、老年人和心血管系统疾病、呼吸系统疾病患者应停留在室内，停止户外运动，一般人群减少户外运动"
            }
            (Self::SeverePollution, Hj633Version::Hj633_2012) => {
                "儿童、老年人和病人应当留在室内，避免体力消耗，一般人群应避免户外活动"
            }
            (Self::SeverePollution, Hj633Version::Hj633_2026) => {
                "青少年儿童、老年人和病人应当留在室内，避免体力消耗，一般人群应避免户外活动"
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_new_version_names_sensitive_people_and_the_young() {
        for level in AqiLevel::ALL {
            let texts = |version| [level.health(version), level.advice(version)];
            let (before, now) = (texts(Hj633Version::Hj633_2012), texts(Hj633Version::Hj633_2026));
            assert_eq!(before == now, level.is_good(), "{level:?}");
            assert!(
                now.iter().all(|text| !text.contains("易感") && !text.contains("心脏病") && !text.contains("锻练"))
            );
            assert_eq!(now[1].contains("青少年儿童"), !level.is_good(), "{level:?}");
        }
    }

    #[test]
    fn no_two_levels_say_the_same() {
        for version in Hj633Version::ALL {
            for of in [AqiLevel::health, AqiLevel::advice] {
                let mut texts = AqiLevel::ALL.map(|level| of(level, version));
                texts.sort_unstable();
                assert!(texts.windows(2).all(|pair| pair[0] != pair[1]), "{texts:?}");
            }
        }
    }

    #[test]
    fn a_heavily_polluted_day_of_today_comes_with_its_advice() {
        let level = AqiLevel::from_aqi(201);
        assert!(level.health(Hj633Version::Hj633_2026).starts_with("心血管系统和呼吸系统患者症状显著加剧"));
        assert!(level.advice(Hj633Version::Hj633_2026).ends_with("应停留在室内，停止户外运动，一般人群减少户外运动"));
    }
}
