import Hummingbird
import NIOCore

/// What is known of a request's connection.
struct WebContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The client's address without its port; empty when the socket does not say.
    let peer: String

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? ""
    }
}
