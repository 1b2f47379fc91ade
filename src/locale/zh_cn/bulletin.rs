use crate::locale::{BulletinTexts, PageTexts};

pub static BULLETIN: BulletinTexts = BulletinTexts {
    page: PageTexts {
        name: "年度公报",
        heading: "{year}年的全部数字",
        description: "年度报告里的每个数字，连同它的原话和目标。每一条都有固定网址，可以引用。",
    },
    report: "报告全文",
};
