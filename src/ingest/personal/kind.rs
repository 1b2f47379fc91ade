use std::fmt;

/// A kind of personal data. Its [`Display`](fmt::Display) is the word that a message has for it; what was found is
/// never repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ingest) enum Personal {
    /// The number of an identity card (GB 11643).
    IdNumber,
    /// A mobile number or a landline with its area code.
    Telephone,
    /// An e-mail address.
    Email,
    /// A person's name.
    Name,
    /// Where a person lives or can be written to.
    Address,
    /// A name on `WeChat` or QQ.
    Account,
}

impl fmt::Display for Personal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::IdNumber => "身份证号",
            Self::Telephone => "电话号码",
            Self::Email => "电子邮箱",
            Self::Name => "个人姓名",
            Self::Address => "个人住址",
            Self::Account => "微信号或 QQ 号",
        })
    }
}
