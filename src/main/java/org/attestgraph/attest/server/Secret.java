package org.attestgraph.attest.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** What a reader from elsewhere must know: a bearer token for programs, the password of any user for browsers. */
public record Secret(String token) {
    private static final int SHORTEST = 16;
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    public Secret {
        if (token.length() < SHORTEST || !token.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException(
                    "A token has " + SHORTEST + " or more letters, digits and signs, without spaces");
        }
    }

    boolean isIn(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .flatMap(Secret::said)
                .filter(said -> MessageDigest.isEqual(said.getBytes(UTF_8), token.getBytes(UTF_8)))
                .isPresent();
    }

    private static Optional<String> said(String header) {
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(header.substring(BEARER.length()).strip());
        }
        if (header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            try {
                String pair = new String(
                        Base64.getDecoder()
                                .decode(header.substring(BASIC.length()).strip()),
                        UTF_8);
                return Optional.of(pair.substring(pair.indexOf(':') + 1));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The words of a secret have no place in a log. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
