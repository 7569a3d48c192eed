import Documents

/// How files say that their data are simulated.
enum Simulated {
    static let mark = "SIMULATED"
    static let column = Sheet.Column("simulated")
    static let banner = "SIMULATED / シミュレーション"
}
