import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection whose client is too slow: to send a request, in however small pieces, or to take an answer.
///
/// A limit on idleness alone is met by one byte now and then; these clocks start with the request and the answer, and
/// nothing but their ends stops them.
final class RequestDeadline: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    /// From the connection, or the end of the last answer, to the end of the request.
    static let toAsk = TimeAmount.seconds(15)
    /// What a body that tells its length may take on top: a client slower than this is no client worth a connection.
    static let leastBytesPerSecond: Int64 = 64 << 10
    /// The longest a request may take, however long its body is.
    static let longestToAsk = TimeAmount.hours(1)
    /// From the end of the request to the end of the answer.
    static let toAnswer = TimeAmount.seconds(60)

    private var clock: Scheduled<Void>?

    func handlerAdded(context: ChannelHandlerContext) { if context.channel.isActive { start(Self.toAsk, context) } }

    func handlerRemoved(context: ChannelHandlerContext) { clock?.cancel() }

    func channelActive(context: ChannelHandlerContext) {
        start(Self.toAsk, context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        clock?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): start(Self.time(forBodyOf: head), context)
        case .body: break
        case .end: start(Self.toAnswer, context)
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .end = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
        // Written is not taken: the clock goes on until the client's side of the socket has everything.
        let taken = promise ?? context.eventLoop.makePromise()
        taken.futureResult.assumeIsolated().whenComplete { _ in self.start(Self.toAsk, context) }
        context.write(data, promise: taken)
    }

    /// From the head of a request to its end.
    static func time(forBodyOf head: HTTPRequest) -> TimeAmount {
        let length = head.headerFields[.contentLength].flatMap { Int64($0) } ?? 0
        guard length > 0 else { return toAsk }
        // A client may declare any length: the sum may not overflow.
        return min(longestToAsk, toAsk + .seconds(min(length / leastBytesPerSecond, 3600)))
    }

    private func start(_ time: TimeAmount, _ context: ChannelHandlerContext) {
        clock?.cancel()
        guard context.channel.isActive else { return }
        let channel = context.channel
        clock = context.eventLoop.scheduleTask(in: time) { channel.close(mode: .all, promise: nil) }
    }
}
