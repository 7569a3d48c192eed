"""An OpenID provider for tests, of Authlib's own authorisation server: authorisation code, PKCE required, RS256 or ES256.

    provider.py RS256|ES256

Listens on a free port of this machine, prints its issuer, and ends when its standard input is closed. Whoever is named by
`login_hint` has signed in there. Client `daicho` with the secret `not a secret`, returning to http://127.0.0.1/return.
"""
import os
import sys
import threading
import time

os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"

from authlib.integrations.flask_oauth2 import AuthorizationServer
from authlib.oauth2.rfc6749 import ClientMixin, grants
from authlib.oauth2.rfc6749.models import AuthorizationCodeMixin
from authlib.oauth2.rfc7636 import CodeChallenge
from authlib.oidc.core import UserInfo
from authlib.oidc.core.grants import OpenIDCode
from flask import Flask, jsonify, request
from joserfc.jwk import ECKey, RSAKey
from werkzeug.serving import make_server

algorithm = sys.argv[1]
parameters = {"kid": "test-1", "use": "sig", "alg": algorithm}
key = RSAKey.generate_key(2048, parameters) if algorithm == "RS256" else ECKey.generate_key("P-256", parameters)
codes = {}


class Client(ClientMixin):
    client_id = "daicho"

    def get_client_id(self): return self.client_id
    def get_default_redirect_uri(self): return "http://127.0.0.1/return"
    def get_allowed_scope(self, scope): return scope
    def check_redirect_uri(self, uri): return uri == "http://127.0.0.1/return"
    def check_client_secret(self, secret): return secret == "not a secret"
    def check_endpoint_auth_method(self, method, endpoint): return method == "client_secret_basic"
    def check_response_type(self, kind): return kind == "code"
    def check_grant_type(self, kind): return kind == "authorization_code"


class Code(AuthorizationCodeMixin):
    def __init__(self, code, user, data):
        self.code, self.user, self.at = code, user, int(time.time())
        self.redirect_uri, self.scope, self.nonce = data.get("redirect_uri"), data.get("scope"), data.get("nonce")
        self.code_challenge = data.get("code_challenge")
        self.code_challenge_method = data.get("code_challenge_method")

    def get_redirect_uri(self): return self.redirect_uri
    def get_scope(self): return self.scope
    def get_nonce(self): return self.nonce
    def get_auth_time(self): return self.at
    def get_acr(self): return None
    def get_amr(self): return None


class CodeGrant(grants.AuthorizationCodeGrant):
    TOKEN_ENDPOINT_AUTH_METHODS = ["client_secret_basic"]

    def save_authorization_code(self, code, req): codes[code] = Code(code, req.user, dict(request.args))
    def query_authorization_code(self, code, client): return codes.get(code)
    def delete_authorization_code(self, code): codes.pop(code.code, None)
    def authenticate_user(self, code): return code.user


class IDTokens(OpenIDCode):
    def exists_nonce(self, nonce, req): return any(code.nonce == nonce for code in codes.values())

    def get_jwt_config(self, grant, client=None):
        return {"key": key.as_dict(private=True), "alg": algorithm, "iss": issuer, "exp": 300}

    def generate_user_info(self, user, scope):
        return UserInfo(sub="subject-of-" + user, email=user + "@example.jp", email_verified=not user.startswith("un"))


app = Flask(__name__)
client = Client()
authorization = AuthorizationServer(
    app, query_client=lambda id: client if id == client.client_id else None, save_token=lambda token, req: None)
authorization.register_grant(CodeGrant, [IDTokens(require_nonce=True), CodeChallenge(required=True)])


@app.get("/.well-known/openid-configuration")
def configuration():
    return jsonify(
        issuer=issuer, authorization_endpoint=issuer + "/authorize", token_endpoint=issuer + "/token",
        jwks_uri=issuer + "/jwks", response_types_supported=["code"], subject_types_supported=["public"],
        id_token_signing_alg_values_supported=[algorithm], code_challenge_methods_supported=["S256"])


@app.get("/jwks")
def jwks(): return jsonify(keys=[key.as_dict(private=False)])


@app.get("/authorize")
def authorize():
    user = request.args.get("login_hint")
    return authorization.create_authorization_response(grant_user=user)


@app.post("/token")
def token(): return authorization.create_token_response()


server = make_server("127.0.0.1", 0, app)
issuer = f"http://127.0.0.1:{server.port}"
threading.Thread(target=server.serve_forever, daemon=True).start()
print(issuer, flush=True)
sys.stdin.read()
