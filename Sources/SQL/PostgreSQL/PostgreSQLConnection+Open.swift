import CPostgreSQL
import Foundation

extension PostgreSQLConnection {
    /// Connects, and sees to it that the session is one whose commits are durable and whose texts are Unicode.
    /// - Parameter patience: how long to go on trying, through a restart of the server or a change of the host in charge.
    /// - Throws: ``SQLFailure`` of kind `unusable`.
    static func open(_ address: PostgreSQLAddress, patience: Duration) throws -> PostgreSQLConnection {
        let deadline = ContinuousClock.now + patience
        while true {
            do {
                return try attempt(address)
            } catch let failure as SQLFailure where failure.kind == .connectionLost && ContinuousClock.now < deadline {
                Thread.sleep(forTimeInterval: 0.1)
            } catch let failure as SQLFailure where failure.kind == .connectionLost {
                // Nothing was under way that could have been lost.
                throw SQLFailure(.unusable, code: failure.code, message: "\(address): \(failure.message)")
            }
        }
    }

    private static func attempt(_ address: PostgreSQLAddress) throws -> PostgreSQLConnection {
        let words = address.parameters.map { (strdup($0.key), strdup($0.value)) }
        defer {
            for (keyword, value) in words {
                free(keyword)
                free(value)
            }
        }
        let keywords = words.map { UnsafePointer<CChar>($0.0) } + [nil]
        let values = words.map { UnsafePointer<CChar>($0.1) } + [nil]
        guard let handle = PQconnectdbParams(keywords, values, 0) else {
            throw SQLFailure(.unusable, code: "53200", message: "no memory for a connection")
        }
        guard PQstatus(handle) == CONNECTION_OK else {
            let message = address.withoutSecrets(message(of: handle))
            PQfinish(handle)
            // Which failures are final the library does not tell.
            throw SQLFailure(.connectionLost, code: "08001", message: message)
        }
        let version = PQserverVersion(handle)
        let connection = PostgreSQLConnection(handle, to: address)
        guard version >= 150_000 else {
            throw SQLFailure(
                .unusable, code: "version", message: "PostgreSQL 15 or newer is needed, this is \(version / 10_000)")
        }
        try connection.begin(settings)
        return connection
    }

    /// Every session's settings. A lock is waited for ten seconds, as with SQLite. Of durability only the setting that
    /// gives it up is overruled: whether a replica is waited for stays with who runs the server. Cursors are walked to
    /// their end, so plans are made for that. A client whose machine has died must not hold the writers' lock for hours.
    private static let settings = """
        SET TimeZone = 'UTC';
        SET standard_conforming_strings = on;
        SET lock_timeout = '10s';
        SET cursor_tuple_fraction = 1;
        SET tcp_keepalives_idle = 10;
        SET tcp_keepalives_interval = 5;
        SET tcp_keepalives_count = 4;
        SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
        SELECT current_setting('server_encoding');
        """
}
