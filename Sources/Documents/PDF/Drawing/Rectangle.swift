/// A place on a page in points (1/72 inch), y downwards from the top left corner.
struct Rectangle: Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    var right: Double { x + width }
    var bottom: Double { y + height }

    func inset(by distance: Double) -> Rectangle {
        Rectangle(x: x + distance, y: y + distance, width: width - 2 * distance, height: height - 2 * distance)
    }
}

/// Millimetres as points.
func millimetres(_ value: Double) -> Double { value * 72 / 25.4 }
