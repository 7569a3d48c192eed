/// A piece of a page that is never cut: one of the bricks a column is built of, from top to bottom.
struct Brick {
    let height: Double
    /// White space above it; dropped where it begins a page.
    var gap = 0.0
    /// Stands on the same page as the next one.
    var keepsWithNext = false
    /// Drawn again above it where it begins a page: the head of its table.
    var head: Head?
    /// Begins a page whatever room is left.
    var beginsPage = false
    /// The section that begins with it.
    var section: Int?
    /// Draws it with its top left corner at the point.
    let draw: (Canvas, _ x: Double, _ y: Double) -> Void

    struct Head {
        let height: Double
        let draw: (Canvas, _ x: Double, _ y: Double) -> Void
    }

    init(height: Double, gap: Double = 0, draw: @escaping (Canvas, _ x: Double, _ y: Double) -> Void) {
        self.height = height
        self.gap = gap
        self.draw = draw
    }
}
