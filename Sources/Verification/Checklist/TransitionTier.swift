package import Quantities

/// One step of f(t).
package struct TransitionTier: Hashable, Sendable {
    package let from: Rational
    package let share: Rational

    package init(from: Rational, share: Rational) {
        self.from = from
        self.share = share
    }
}
