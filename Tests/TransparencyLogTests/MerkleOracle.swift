import TransparencyLog

/// RFC 6962 §2.1 word for word: recursive, over whole slices of leaves. Slow and plain, to judge the fast code.
final class MerkleOracle {
    let leaves: [[UInt8]]
    private var known: [Range<Int>: LogHash] = [:]

    init(count: Int) {
        leaves = (0..<count).map { Array("leaf \($0)".utf8) }
    }

    static func split(_ count: Int) -> Int {
        var k = 1
        while k * 2 < count { k *= 2 }
        return k
    }

    /// MTH(D[n]).
    func root(_ span: Range<Int>) -> LogHash {
        if let hash = known[span] { return hash }
        let hash: LogHash
        switch span.count {
        case 0: hash = .sha256([])
        case 1: hash = .sha256([0x00] + leaves[span.lowerBound])
        default:
            let k = span.lowerBound + Self.split(span.count)
            let left = root(span.lowerBound..<k)
            let right = root(k..<span.upperBound)
            hash = .sha256([0x01] + left.bytes + right.bytes)
        }
        known[span] = hash
        return hash
    }

    /// PATH(m, D[n]).
    func path(_ m: Int, _ span: Range<Int>) -> [LogHash] {
        if span.count == 1 { return [] }
        let k = Self.split(span.count)
        let left = span.lowerBound..<span.lowerBound + k
        let right = span.lowerBound + k..<span.upperBound
        return m < k ? path(m, left) + [root(right)] : path(m - k, right) + [root(left)]
    }

    /// PROOF(m, D[n]).
    func proof(_ m: Int, _ n: Int) -> [LogHash] { subproof(m, 0..<n, true) }

    private func subproof(_ m: Int, _ span: Range<Int>, _ isWhole: Bool) -> [LogHash] {
        if m == span.count { return isWhole ? [] : [root(span)] }
        let k = Self.split(span.count)
        let left = span.lowerBound..<span.lowerBound + k
        let right = span.lowerBound + k..<span.upperBound
        return m <= k ? subproof(m, left, isWhole) + [root(right)] : subproof(m - k, right, false) + [root(left)]
    }
}
