// Calls the learner's function with the arguments on descriptor 3 and replies on descriptor 4, in the form that
// calls/reply.py describes. What is expected never comes here: a program that forges a reply has to know the
// right value, and then it may as well return it.
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};
use std::marker::PhantomData;

// The types of an exercise. Every way that `Read` and `Write` know between them and the types of Rust will do.
pub struct Integer;
pub struct Number;
pub struct Boolean;
pub struct Text;
pub struct List<Element>(PhantomData<Element>);
pub struct Map<Element>(PhantomData<Element>);

// An argument is larger or smaller than the learner's parameter can hold.
pub struct DoesNotFit(pub String);

// The arguments as JSON. The judge wrote it, so it is right, and nothing but its values matters.
pub struct Input {
    text: Vec<u8>,
    at: usize,
}

impl Input {
    pub fn new(text: Vec<u8>) -> Input {
        Input { text, at: 0 }
    }

    fn seek(&mut self) -> u8 {
        while b" ,:".contains(&self.text[self.at]) {
            self.at += 1;
        }
        self.text[self.at]
    }

    pub fn open(&mut self) {
        self.seek();
        self.at += 1;
    }

    // Tells whether another value follows in the list or map; steps over its end.
    fn more(&mut self) -> bool {
        let ends = b"]}".contains(&self.seek());
        self.at += ends as usize;
        !ends
    }

    fn number<T: std::str::FromStr>(&mut self) -> Result<T, DoesNotFit> {
        self.seek();
        let rest = &self.text[self.at..];
        let size = rest.iter().position(|c| b",]}".contains(c)).unwrap_or(rest.len());
        let digits = String::from_utf8_lossy(&rest[..size]).into_owned();
        self.at += size;
        digits.parse().map_err(|_| DoesNotFit(digits))
    }

    pub fn text(&mut self) -> String {
        self.seek();
        let mut value = Vec::new();
        loop {
            self.at += 1;
            match self.text[self.at] {
                b'"' => break,
                b'\\' => value.push(self.escaped()),
                other => value.push(other),
            }
        }
        self.at += 1;
        String::from_utf8(value).unwrap()
    }

    fn escaped(&mut self) -> u8 {
        self.at += 1;
        match self.text[self.at] {
            b'b' => 8,
            b'f' => 12,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'u' => {
                // of control characters alone: all others are UTF-8
                let digits = std::str::from_utf8(&self.text[self.at + 1..self.at + 5]).unwrap();
                self.at += 4;
                u8::from_str_radix(digits, 16).unwrap()
            }
            other => other,
        }
    }
}

pub trait Read<Tag>: Sized {
    fn read(input: &mut Input) -> Result<Self, DoesNotFit>;
}

pub fn read<Tag, T: Read<Tag>>(input: &mut Input) -> Result<T, DoesNotFit> {
    T::read(input)
}

pub trait Write<Tag> {
    fn write(&self, out: &mut Vec<u8>);
}

macro_rules! whole {
    ($($type:ty)*) => {$(
        impl Read<Integer> for $type {
            fn read(input: &mut Input) -> Result<Self, DoesNotFit> { input.number() }
        }
        impl Write<Integer> for $type {
            fn write(&self, out: &mut Vec<u8>) { out.extend(self.to_string().bytes()) }
        }
        impl Write<Number> for $type {
            fn write(&self, out: &mut Vec<u8>) { out.extend(self.to_string().bytes()) }
        }
    )*};
}
whole!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

macro_rules! fraction {
    ($($type:ty)*) => {$(
        impl Read<Integer> for $type {
            fn read(input: &mut Input) -> Result<Self, DoesNotFit> { input.number() }
        }
        impl Read<Number> for $type {
            fn read(input: &mut Input) -> Result<Self, DoesNotFit> { input.number() }
        }
        impl Write<Number> for $type {
            fn write(&self, out: &mut Vec<u8>) {
                let words = if self.is_nan() {
                    "NaN".to_string()
                } else if self.is_infinite() {
                    (if *self < 0.0 { "-Infinity" } else { "Infinity" }).to_string()
                } else {
                    format!("{:?}", self)
                };
                out.extend(words.bytes());
            }
        }
    )*};
}
fraction!(f32 f64);

impl Read<Boolean> for bool {
    fn read(input: &mut Input) -> Result<Self, DoesNotFit> {
        let value = input.seek() == b't';
        input.at += if value { 4 } else { 5 };
        Ok(value)
    }
}

impl Read<Text> for String {
    fn read(input: &mut Input) -> Result<Self, DoesNotFit> {
        Ok(input.text())
    }
}

impl<E, T: Read<E>> Read<List<E>> for Vec<T> {
    fn read(input: &mut Input) -> Result<Self, DoesNotFit> {
        let mut values = Vec::new();
        input.open();
        while input.more() {
            values.push(T::read(input)?);
        }
        Ok(values)
    }
}

macro_rules! map {
    ($($type:ident)*) => {$(
        impl<E, T: Read<E>> Read<Map<E>> for $type<String, T> {
            fn read(input: &mut Input) -> Result<Self, DoesNotFit> {
                let mut values = $type::new();
                input.open();
                while input.more() {
                    let key = input.text();
                    values.insert(key, T::read(input)?);
                }
                Ok(values)
            }
        }
        impl<E, K: AsRef<str>, T: Write<E>> Write<Map<E>> for $type<K, T> {
            fn write(&self, out: &mut Vec<u8>) {
                out.push(b'{');
                for (place, (key, value)) in self.iter().enumerate() {
                    if place > 0 { out.extend(b", "); }
                    quote(key.as_ref(), out);
                    out.extend(b": ");
                    value.write(out);
                }
                out.push(b'}');
            }
        }
    )*};
}
map!(HashMap BTreeMap);

// What is borrowed lives as long as the program, which ends with the call.
impl Read<Text> for &'static str {
    fn read(input: &mut Input) -> Result<Self, DoesNotFit> {
        Ok(Box::leak(input.text().into_boxed_str()))
    }
}

impl<E, T: Read<E>> Read<List<E>> for &'static [T] {
    fn read(input: &mut Input) -> Result<Self, DoesNotFit> {
        Ok(Box::leak(Vec::read(input)?.into_boxed_slice()))
    }
}

impl<E, T: Read<E>> Read<List<E>> for &'static mut [T] {
    fn read(input: &mut Input) -> Result<Self, DoesNotFit> {
        Ok(Box::leak(Vec::read(input)?.into_boxed_slice()))
    }
}

macro_rules! borrowed {
    ($($tag:ty, $type:ty $(, $element:ident)?;)*) => {$(
        impl$(<E, $element: Read<E>>)? Read<$tag> for &'static $type {
            fn read(input: &mut Input) -> Result<Self, DoesNotFit> { Ok(Box::leak(Box::new(Read::<$tag>::read(input)?))) }
        }
        impl$(<E, $element: Read<E>>)? Read<$tag> for &'static mut $type {
            fn read(input: &mut Input) -> Result<Self, DoesNotFit> { Ok(Box::leak(Box::new(Read::<$tag>::read(input)?))) }
        }
    )*};
}
borrowed!(
    Text, String;
    List<E>, Vec<T>, T;
    Map<E>, HashMap<String, T>, T;
    Map<E>, BTreeMap<String, T>, T;
);

impl Write<Boolean> for bool {
    fn write(&self, out: &mut Vec<u8>) {
        out.extend(self.to_string().bytes())
    }
}

fn quote(text: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    for byte in text.bytes() {
        match byte {
            b'"' | b'\\' => out.extend([b'\\', byte]),
            0..=31 => out.extend(format!("\\u{:04x}", byte).bytes()),
            _ => out.push(byte),
        }
    }
    out.push(b'"');
}

impl Write<Text> for str {
    fn write(&self, out: &mut Vec<u8>) {
        quote(self, out)
    }
}

impl Write<Text> for String {
    fn write(&self, out: &mut Vec<u8>) {
        quote(self, out)
    }
}

impl<Tag, T: Write<Tag> + ?Sized> Write<Tag> for &T {
    fn write(&self, out: &mut Vec<u8>) {
        (**self).write(out)
    }
}

fn list<'a, E, T: Write<E> + 'a>(values: impl IntoIterator<Item = &'a T>, out: &mut Vec<u8>) {
    out.push(b'[');
    for (place, value) in values.into_iter().enumerate() {
        if place > 0 {
            out.extend(b", ");
        }
        value.write(out);
    }
    out.push(b']');
}

impl<E, T: Write<E>> Write<List<E>> for [T] {
    fn write(&self, out: &mut Vec<u8>) {
        list(self, out)
    }
}

impl<E, T: Write<E>, const SIZE: usize> Write<List<E>> for [T; SIZE] {
    fn write(&self, out: &mut Vec<u8>) {
        list(self, out)
    }
}

macro_rules! lists {
    ($($type:ident)*) => {$(
        impl<E, T: Write<E>> Write<List<E>> for $type<T> {
            fn write(&self, out: &mut Vec<u8>) { list(self, out) }
        }
    )*};
}
lists!(Vec VecDeque HashSet BTreeSet);
