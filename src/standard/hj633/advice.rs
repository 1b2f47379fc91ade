use super::{Level, Version};
use crate::domain::Pollutant;

/// What the standard says to people (table 2 of both versions), to the letter.
impl Level {
    /// What the air of this level does to health (对健康影响情况).
    pub fn health(self, version: Version) -> &'static str {
        match (self, version) {
            (Self::Excellent, _) => "空气质量令人满意，基本无空气污染",
            (Self::Good, _) => "空气质量可接受，但某些污染物可能对极少数异常敏感人群健康有较弱影响",
            (Self::LightPollution, Version::Hj633_2012) => "易感人群症状有轻度加剧，健康人群出现刺激症状",
            (Self::LightPollution, Version::Hj633_2026) => "敏感人群症状有轻度加剧，健康人群出现刺激症状",
            (Self::ModeratePollution, Version::Hj633_2012) => {
                "进一步加剧易感人群症状，可能对健康人群心脏、呼吸系统有影响"
            }
            (Self::ModeratePollution, Version::Hj633_2026) => {
                "进一步加剧敏感人群症状，可能对健康人群心血管系统、呼吸系统有影响"
            }
            (Self::HeavyPollution, Version::Hj633_2012) => {
                "心脏病和肺病患者症状显著加剧，运动耐受力降低，健康人群普遍出现症状"
            }
            (Self::HeavyPollution, Version::Hj633_2026) => {
                "心血管系统和呼吸系统患者症状显著加剧，运动耐受力降低，健康人群普遍出现症状"
            }
            (Self::SeverePollution, _) => "健康人群运动耐受力降低，有明显强烈症状，提前出现某些疾病",
        }
    }

    /// What people are advised to do (建议采取的措施). The version of 2012 prints 锻练 once for 锻炼.
    pub fn advice(self, version: Version) -> &'static str {
        match (self, version) {
            (Self::Excellent, _) => "各类人群可正常活动",
            (Self::Good, _) => "极少数异常敏感人群应减少户外活动",
            (Self::LightPollution, Version::Hj633_2012) => {
                "儿童、老年人及心脏病、呼吸系统疾病患者应减少长时间、高强度的户外锻炼"
            }
            (Self::LightPollution, Version::Hj633_2026) => {
                "青少年儿童、老年人及心血管系统疾病、呼吸系统疾病患者应减少长时间、高强度的户外锻炼"
            }
            (Self::ModeratePollution, Version::Hj633_2012) => {
                "儿童、老年人及心脏病、呼吸系统疾病患者避免长时间、高强度的户外锻练，一般人群适量减少户外运动"
            }
            (Self::ModeratePollution, Version::Hj633_2026) => {
                "青少年儿童、老年人及心血管系统疾病、呼吸系统疾病患者避免长时间、高强度的户外锻炼，一般人群适量减少户外运动"
            }
            (Self::HeavyPollution, Version::Hj633_2012) => {
                "儿童、老年人和心脏病、肺病患者应停留在室内，停止户外运动，一般人群减少户外运动"
            }
            (Self::HeavyPollution, Version::Hj633_2026) => {
                "青少年儿童、老年人和心血管系统疾病、呼吸系统疾病患者应停留在室内，停止户外运动，一般人群减少户外运动"
            }
            (Self::SeverePollution, Version::Hj633_2012) => {
                "儿童、老年人和病人应当留在室内，避免体力消耗，一般人群应避免户外活动"
            }
            (Self::SeverePollution, Version::Hj633_2026) => {
                "青少年儿童、老年人和病人应当留在室内，避免体力消耗，一般人群应避免户外活动"
            }
        }
    }

    /// The name of the colour that the standard gives it, such as `褐红色`; its parts: [`Level::rgb`].
    pub fn colour_name(self) -> &'static str {
        match self {
            Self::Excellent => "绿色",
            Self::Good => "黄色",
            Self::LightPollution => "橙色",
            Self::ModeratePollution => "红色",
            Self::HeavyPollution => "紫色",
            Self::SeverePollution => "褐红色",
        }
    }
}

/// Who is sensitive to a pollutant (敏感人群), named where its IAQI is above 100; by HJ 633-2026 only.
pub fn sensitive_groups(pollutant: Pollutant) -> &'static str {
    match pollutant {
        Pollutant::So2 => "患有哮喘的人、青少年儿童以及老年人",
        Pollutant::No2 => "患有呼吸系统疾病（如哮喘）的人、青少年儿童以及老年人",
        Pollutant::Co => "患有心血管系统疾病的人",
        Pollutant::O3 => "患有呼吸系统疾病（如哮喘）的人、青少年儿童、户外活动频繁的人以及老年人",
        Pollutant::Pm10 | Pollutant::Pm25 => {
            "患有心血管系统疾病或呼吸系统疾病（如哮喘）的人、青少年儿童、户外活动频繁的人以及老年人"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_new_version_speaks_of_sensitive_people_and_of_the_young() {
        for level in Level::ALL {
            let texts = |version| [level.health(version), level.advice(version)];
            let (before, now) = (texts(Version::Hj633_2012), texts(Version::Hj633_2026));
            assert_eq!(before == now, level.is_good(), "{level:?}");
            assert!(
                now.iter().all(|text| !text.contains("易感") && !text.contains("心脏病") && !text.contains("锻练"))
            );
            assert_eq!(now[1].contains("青少年儿童"), !level.is_good(), "{level:?}");
        }
    }

    #[test]
    fn no_two_levels_say_the_same() {
        for version in Version::ALL {
            for of in [Level::health, Level::advice, |level: Level, _| level.colour_name()] {
                let mut texts = Level::ALL.map(|level| of(level, version));
                texts.sort_unstable();
                assert!(texts.windows(2).all(|pair| pair[0] != pair[1]), "{texts:?}");
            }
        }
    }

    #[test]
    fn a_heavily_polluted_day_of_today_comes_with_its_advice() {
        let level = Level::of(201);
        assert_eq!(level.colour_name(), "紫色");
        assert!(level.health(Version::Hj633_2026).starts_with("心血管系统和呼吸系统患者症状显著加剧"));
        assert!(level.advice(Version::Hj633_2026).ends_with("应停留在室内，停止户外运动，一般人群减少户外运动"));
        assert_eq!(sensitive_groups(Pollutant::Co), "患有心血管系统疾病的人");
    }
}
