/// Where units are: an account, and the batch they were issued with.
struct HoldingPlace: Hashable, Comparable {
    let batch: String
    let account: String

    static func < (a: HoldingPlace, b: HoldingPlace) -> Bool { (a.batch, a.account) < (b.batch, b.account) }
}

/// What is there, and the newest record that moved any of it.
struct HoldingSums: Hashable {
    var sums = UnitSums()
    var record: UInt64?
}
