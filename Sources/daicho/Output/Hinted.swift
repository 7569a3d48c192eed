import Quantities

/// An error with what the person can do about it, which only the command knows.
struct Hinted: Error {
    let error: any Error
    let hint: Bilingual
}
