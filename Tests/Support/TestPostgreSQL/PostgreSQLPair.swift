import Foundation

/// A primary server with a synchronous standby, for tests of failover: a commit is answered when both have it.
package final class PostgreSQLPair: Sendable {
    private let folder = URL(filePath: "/tmp/daicho-postgres-\(UUID().uuidString.prefix(13))")
    private let shell: ServerShell

    /// Makes both and waits until the standby follows.
    package init() throws {
        shell = try ServerShell(Self.script, [folder.path])
        try shell.ask("init")
    }

    /// The address of the database, on whichever server is in charge.
    package var url: String {
        ServerShell.url([folder.appending(path: "one"), folder.appending(path: "two")], database: "daicho")
    }

    /// The primary crashes and never comes back.
    package func losePrimary() throws { try shell.ask("lose") }

    /// The standby takes over.
    package func promoteStandby() throws { try shell.ask("promote") }

    package func end() { shell.end() }

    private static let script = """
        folder=$1
        settings() {
            printf '%s\\n' "listen_addresses = ''" "unix_socket_directories = '$1'" 'fsync = on' 'max_connections = 100' \\
                'shared_buffers = 64MB' 'wal_level = replica' 'max_wal_senders = 4' 'hot_standby = on' \\
                >>"$1/data/postgresql.conf"
        }
        start() { pg_ctl -D "$1/data" -l "$1/log" -w -t 60 start </dev/null; }
        say() { psql -qXAt -h "$folder/one" -U daicho -d "$1" -c "$2"; }
        request() {
            case $1 in
            init)
                mkdir "$folder" "$folder/one" "$folder/two" &&
                initdb -D "$folder/one/data" -U daicho -A trust -E UTF8 --locale=C --no-sync &&
                settings "$folder/one" && start "$folder/one" &&
                createdb -h "$folder/one" -U daicho -T template0 daicho &&
                pg_basebackup -h "$folder/one" -U daicho -D "$folder/two/data" -R -X stream -c fast --no-sync &&
                settings "$folder/two" && start "$folder/two" &&
                say daicho "ALTER SYSTEM SET synchronous_standby_names = '*'" &&
                say daicho 'SELECT pg_reload_conf()' &&
                for _ in $(seq 100); do
                    [ "$(say daicho 'SELECT sync_state FROM pg_stat_replication')" = sync ] && return 0
                    sleep 0.1
                done
                return 1 ;;
            lose) pg_ctl -D "$folder/one/data" -m immediate -w stop && rm -rf "$folder/one/data" ;;
            promote) pg_ctl -D "$folder/two/data" -w -t 60 promote ;;
            esac
        }
        end() {
            pg_ctl -D "$folder/one/data" -m immediate -w stop
            pg_ctl -D "$folder/two/data" -m immediate -w stop
            rm -rf "$folder"
        }
        """
}
