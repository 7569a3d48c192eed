/// One channel of one site-day in place: its slots in Wh and their extremes.
///
/// The extremes answer most questions at once: a least value of zero or more means that nothing is missing (the missing
/// value is the smallest there is) and nothing negative.
struct SlotColumn {
    let slots: UnsafeBufferPointer<Int32>
    let least: Int32
    let greatest: Int32

    @inline(__always)
    init(_ slots: UnsafeBufferPointer<Int32>) {
        self.slots = slots
        var least = Int32.max
        var greatest = Int32.min
        for value in slots {
            least = min(least, value)
            greatest = max(greatest, value)
        }
        self.least = least
        self.greatest = greatest
    }
}
