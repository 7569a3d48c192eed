extension Actor: CanonicalJSONWritable {
    package func write(to json: inout CanonicalJSONWriter) {
        json.raw("{\"organisation\":")
        json.put(organisation)
        json.raw(",\"person\":")
        json.put(person)
        json.raw(",\"role\":")
        json.put(plain: role.rawValue)
        json.raw("}")
    }
}
