package org.throughline.account;

import java.io.Serializable;

/**
 * A person's identity at a sign-in provider.
 *
 * @param issuer the issuer of its tokens
 * @param subject what the issuer calls the person, for ever
 */
public record ProviderIdentity(String issuer, String subject) implements Serializable {

}
