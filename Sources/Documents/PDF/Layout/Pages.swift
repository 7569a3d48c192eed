import Quantities

/// Bricks placed on pages, from top to bottom.
///
/// Nothing is drawn before everything is placed: a page says how many there are.
struct Pages {
    /// Where text stands, the same on every page.
    let area: Rectangle
    let limit: Int
    private(set) var pages: [[Placed]] = [[]]
    /// Page on which each section begins, from zero.
    private(set) var sections: [Int: (page: Int, y: Double)] = [:]
    private var y: Double
    /// Bricks that keep together, until the one that ends them comes.
    private var waiting: [Brick] = []
    private var waitingHeight = 0.0

    struct Placed {
        let y: Double
        let draw: (Canvas, _ x: Double, _ y: Double) -> Void
    }

    init(area: Rectangle, limit: Int) {
        self.area = area
        self.limit = limit
        y = area.y
    }

    /// - Throws: ``Rejection`` `documents.pdf.tooLong`.
    mutating func add(_ bricks: [Brick]) throws(Rejection) {
        for brick in bricks { try add(brick) }
    }

    mutating func add(_ brick: Brick) throws(Rejection) {
        waiting.append(brick)
        waitingHeight += (waiting.count == 1 ? 0 : brick.gap) + brick.height
        // What is higher than a page cannot keep together: it goes out as far as it has come.
        if !brick.keepsWithNext || waitingHeight > area.height { try flush() }
    }

    /// Places what still waits for more.
    mutating func flush() throws(Rejection) {
        guard let first = waiting.first else { return }
        let head = first.head?.height ?? 0
        let isTooHigh = y + first.gap + waitingHeight > area.bottom && head + waitingHeight <= area.height
        if !isAtTop, first.beginsPage || isTooHigh {
            try newPage()
        }
        for brick in waiting { try place(brick) }
        waiting = []
        waitingHeight = 0
    }

    private var isAtTop: Bool { y == area.y }

    private mutating func place(_ brick: Brick) throws(Rejection) {
        if !isAtTop, y + brick.gap + brick.height > area.bottom { try newPage() }
        if isAtTop {
            if let head = brick.head {
                pages[pages.count - 1].append(Placed(y: y, draw: head.draw))
                y += head.height
            }
        } else {
            y += brick.gap
        }
        if let section = brick.section { sections[section] = (pages.count - 1, y) }
        pages[pages.count - 1].append(Placed(y: y, draw: brick.draw))
        y += brick.height
    }

    private mutating func newPage() throws(Rejection) {
        guard pages.count < limit else { throw .paperTooLong(limit) }
        pages.append([])
        y = area.y
    }
}
