use super::*;

fn fraction(up: i128, down: i128) -> Number {
    Number::new(up, 0).over(Number::new(down, 0)).unwrap()
}

#[test]
fn displays_exact_decimals() {
    for (number, expected) in [
        (Number::new(82173, 7), "821730000000"),
        (Number::new(3540, -2), "35.4"),
        (Number::new(-504, -2), "-5.04"),
        (Number::new(-5, -3), "-0.005"),
        (Number::new(0, 5), "0"),
        (Number::new(12345678901234567890, 0), "12345678901234567890"),
        (Number::new(12345678901234567891, -10), "1234567890.1234567891"),
        (Number::new(7, -45), "0.000000000000000000000000000000000000000000007"),
        (fraction(1, 3), "1/3"),
        (fraction(-2, 6), "-1/3"),
        (fraction(3, 4), "0.75"),
        (fraction(7, 30), "7/30"),
        (fraction(13, 12), "13/12"),
        (fraction(-65, 60), "-13/12"),
        (fraction(100, 3), "100/3"),
        (fraction(1, -8), "-0.125"),
    ] {
        assert_eq!(number.to_string(), expected);
    }
}

#[test]
fn doubles_are_the_nearest() {
    for (number, expected) in [
        (Number::new(7, -2), 0.07),
        (Number::new(700, 0), 700.0),
        (Number::new(12345678901234567891, 0), 12345678901234567891.0),
        (Number::new(123456789012345678901234567890, -20), 1234567890.1234567),
        (Number::new(1, 43), 1e43),
        (Number::new(1, -43), 1e-43),
        (fraction(1, 3), 1.0 / 3.0),
        (fraction(2, 7), 2.0 / 7.0),
        (fraction(-1000000007, 30), -1000000007.0 / 30.0),
        (fraction(1, 3).times(Number::new(1, 40)).unwrap(), 1e40 / 3.0),
    ] {
        assert_eq!(number.to_f64(), expected, "{number}");
    }
}

#[test]
fn every_two_decimal_amount_in_ten_thousands_is_exact() {
    for cents in 0..100_000 {
        let number = Number::new(cents, -2).shift(4).unwrap();
        assert_eq!(number.to_f64(), (cents * 100) as f64);
    }
}

#[test]
fn sums_and_products_that_do_not_fit_are_none() {
    let wide = Number::new(i128::MAX, 0);
    assert_eq!(wide.plus(wide), None);
    assert_eq!(wide.times(wide), None);
    assert_eq!(Number::new(1, 60).plus(Number::new(1, -60)), None);
    assert_eq!(Number::new(1, 60).shift(5), None);
    assert_eq!(Number::new(1, 0).over(Number::ZERO), None);
}

#[test]
fn sums_and_products_are_exact() {
    let third = fraction(1, 3);
    for (got, expected) in [
        (Number::new(3, 8).plus(Number::new(5000, 4)), "350000000"),
        (Number::new(3, 0).plus(third), "10/3"),
        (third.plus(fraction(2, 3)), "1"),
        (third.times(Number::new(6, 0)), "2"),
        (third.times(Number::new(15, -1)), "0.5"),
        (Number::new(25, -1).over(Number::new(125, -1)), "0.2"),
    ] {
        assert_eq!(got.unwrap().to_string(), expected);
    }
}

#[test]
fn order() {
    use std::cmp::Ordering::*;
    assert_eq!(Number::new(30, 0).compare(Number::new(4, 1)), Less);
    assert_eq!(fraction(1, 3).compare(Number::new(3, -1)), Greater);
    assert_eq!(Number::new(1, 63).compare(Number::new(1, -63)), Greater);
    assert_eq!(Number::new(50, -1).compare(Number::new(5, 0)), Equal);
}
