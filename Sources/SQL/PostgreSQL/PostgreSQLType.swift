/// The types of the server that values are sent and read as, by their fixed object ids.
///
/// Source: PostgreSQL 15, `src/include/catalog/pg_type.dat`.
enum PostgreSQLType: UInt32 {
    case bool = 16
    case bytea = 17
    case char = 18
    case name = 19
    case int8 = 20
    case int2 = 21
    case int4 = 23
    case text = 25
    case oid = 26
    case json = 114
    case xml = 142
    case float4 = 700
    case float8 = 701
    case unknown = 705
    case bpchar = 1042
    case varchar = 1043
    case numeric = 1700
    /// What a function answers that answers nothing.
    case void = 2278

    /// Its array, as a statement names it; nil for types whose arrays are not sent.
    var array: String? {
        switch self {
        case .int8: "int8[]"
        case .int4: "int4[]"
        case .int2: "int2[]"
        case .text: "text[]"
        case .varchar: "varchar[]"
        case .bytea: "bytea[]"
        default: nil
        }
    }
}
