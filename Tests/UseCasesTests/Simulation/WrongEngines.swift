import Foundation
import StoreSimulator
import Store

@testable import SQL

// Only these: the library has a database and rows of its own.
import struct GRDB.Configuration
import class GRDB.DatabasePool

/// An engine whose program dies when it is told to.
struct MortalEngine: Engine {
    let inner: any Engine
    let faults: Faults

    func write<Value>(asking questions: [Question], _ work: (Database, [[Row]]) throws -> Value) throws -> Value {
        let died = SQLFailure(.connectionLost, code: "test", message: "the program died")
        switch faults.strike() {
        case nil: return try inner.write(asking: questions, work)
        case .unanswered:
            _ = try inner.write(asking: questions, work)
            throw died
        case .lost:
            return try inner.write(asking: questions) { database, answers in
                _ = try work(database, answers)
                throw died
            }
        }
    }

    func read<Value>(_ work: (Database) throws -> Value) throws -> Value { try inner.read(work) }
}

/// Commits what was refused too, as far as it had come.
struct LeakyEngine: Engine {
    let inner: any Engine

    func write<Value>(asking questions: [Question], _ work: (Database, [[Row]]) throws -> Value) throws -> Value {
        try inner.write(asking: questions) { database, answers in
            Result { try work(database, answers) }
        }.get()
    }

    func read<Value>(_ work: (Database) throws -> Value) throws -> Value { try inner.read(work) }
}

/// Knows of no command that was given before.
struct ForgetfulEngine: Engine {
    let inner: any Engine

    func write<Value>(asking questions: [Question], _ work: (Database, [[Row]]) throws -> Value) throws -> Value {
        try inner.write(asking: questions) { database, answers in
            // The first asks for the end of the log, the second for known ids.
            try work(database, answers.enumerated().map { $0.offset == 1 ? [] : $0.element })
        }
    }

    func read<Value>(_ work: (Database) throws -> Value) throws -> Value { try inner.read(work) }
}

/// SQLite without the writer's lock: what a transaction has read may be out of date when it writes.
final class UnlockedEngine: Engine {
    private let pool: DatabasePool

    init(file: URL) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        pool = try DatabasePool(path: file.path, configuration: configuration)
    }

    func write<Value>(asking questions: [Question], _ work: (Database, [[Row]]) throws -> Value) throws -> Value {
        try SQLFailure.translated {
            try pool.writeWithoutTransaction { connection in
                var value: Value?
                try connection.inTransaction(.deferred) {
                    let session = SQLiteSession(connection)
                    let answers = try questions.map { question in
                        var rows: [Row] = []
                        try session.query(question.sql, question.values) { rows.append($0) }
                        return rows
                    }
                    let database = Database(session)
                    value = try work(database, answers)
                    try database.settle()
                    return .commit
                }
                guard let value else { throw SQLFailure(.misuse, code: "test", message: "no value") }
                return value
            }
        }
    }

    func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
        try SQLFailure.translated { try pool.read { try work(Database(SQLiteSession($0))) } }
    }
}
