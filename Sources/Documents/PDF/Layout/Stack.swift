/// Bricks one below the other as a whole that is not cut.
struct Stack {
    private let bricks: [Brick]

    init(_ bricks: [Brick]) { self.bricks = bricks }

    var height: Double {
        bricks.enumerated().reduce(0) { $0 + ($1.offset == 0 ? 0 : $1.element.gap) + $1.element.height }
    }

    func draw(on canvas: Canvas, _ x: Double, _ y: Double) {
        var top = y
        for (index, brick) in bricks.enumerated() {
            if index > 0 { top += brick.gap }
            brick.draw(canvas, x, top)
            top += brick.height
        }
    }
}
