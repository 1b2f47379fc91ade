use super::Layout;

/// The columns of a layout, as a type: a row can be asked only for columns that its layout has.
pub(in crate::ingest) trait Column: Copy + 'static {
    /// The layout.
    const LAYOUT: &'static Layout;

    /// The column's place among the fields of the layout.
    fn index(self) -> usize;
}

/// An enum of columns with the fields of their layout, in the same order.
macro_rules! columns {
    (
        $(#[$meta:meta])*
        $visibility:vis enum $name:ident: $layout:ident { $($column:ident = $field:expr,)* }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        $visibility enum $name { $($column,)* }

        impl $name {
            /// The fields, in the order of the columns.
            const FIELDS: &'static [$crate::ingest::table::Field] = &[$($field,)*];
        }

        impl $crate::ingest::table::Column for $name {
            const LAYOUT: &'static $crate::ingest::table::Layout = &$layout;

            fn index(self) -> usize {
                self as usize
            }
        }
    };
}

pub(in crate::ingest) use columns;
