//! How what was put in order when the program was built is stored in it: at its start it is copied, and no longer looked at.

/// What is stored in so many bytes.
pub(super) trait Stored<const N: usize> {
    fn write(&self, bytes: &mut Vec<u8>);
    fn read(bytes: [u8; N]) -> Self;
}

/// Writes several, and before them how many.
pub(super) fn write<T: Stored<N>, const N: usize>(all: &[T], bytes: &mut Vec<u8>) {
    (all.len() as u32).write(bytes);
    all.iter().for_each(|one| one.write(bytes));
}

/// Reads them, and leaves what follows.
pub(super) fn read<T: Stored<N>, const N: usize>(bytes: &mut &[u8]) -> Vec<T> {
    let Some((&count, rest)) = bytes.split_first_chunk() else { return Vec::new() };
    let end = u32::read(count) as usize * N;
    let (all, rest) = rest.split_at(end.min(rest.len()));
    *bytes = rest;
    all.as_chunks().0.iter().map(|&one| T::read(one)).collect()
}

/// Numbers are stored as their bytes, the lowest first.
macro_rules! stored {
    ($($number:ty),*) => {$(
        impl Stored<{ size_of::<$number>() }> for $number {
            fn write(&self, bytes: &mut Vec<u8>) {
                bytes.extend(self.to_le_bytes());
            }

            fn read(bytes: [u8; size_of::<$number>()]) -> Self {
                Self::from_le_bytes(bytes)
            }
        }
    )*};
}

stored!(u16, u32, u64);

/// A row of a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    /// Its texts, a name first.
    pub texts: [&'a str; 3],
    /// The number of the row that it is part of.
    pub parent: Option<u32>,
    /// What else is known of it, which its table understands.
    pub mark: u8,
}

/// Rows as they are stored: their texts, one after the other, and all else.
pub(super) fn write_rows<'a>(rows: impl Iterator<Item = Row<'a>>) -> (String, Vec<u8>) {
    let (mut texts, mut bytes) = (String::new(), Vec::new());
    for row in rows {
        for text in row.texts {
            texts.push_str(text);
            (text.len() as u16).write(&mut bytes);
        }
        row.parent.unwrap_or(u32::MAX).write(&mut bytes);
        bytes.push(row.mark);
    }
    (texts, bytes)
}

/// Rows that were stored.
pub(super) fn rows(mut texts: &'static str, bytes: &[u8]) -> impl ExactSizeIterator<Item = Row<'static>> {
    bytes.as_chunks().0.iter().map(move |&[a, b, c, d, e, f, parent @ .., mark]: &[u8; 11]| {
        let texts = [[a, b], [c, d], [e, f]].map(|length| {
            let (text, rest) = texts.split_at(u16::read(length).into());
            texts = rest;
            text
        });
        Row { texts, parent: Some(u32::read(parent)).filter(|&row| row != u32::MAX), mark }
    })
}
