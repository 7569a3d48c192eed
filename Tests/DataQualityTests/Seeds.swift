enum Seeds {
    static let few: [UInt64] = [1, 2, 3, 20_240_401]
}
