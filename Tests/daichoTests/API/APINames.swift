import Portal
import Quantities
import UseCases

/// What a token can be made for: the endpoints' names with the roles that they are open to.
enum APINames {
    static let all: [(name: String, permitted: Set<Role>)] = APIEndpoints.all.map { endpoint in
        guard case .roles(let roles) = endpoint.access.readers else { return (endpoint.id, Set(Role.allCases)) }
        return (endpoint.id, roles)
    }
}
