package org.throughline.account;

/**
 * A sign-in provider of the installation.
 *
 * @param id its name in the settings and in addresses
 * @param name the name people know it by
 * @param issuer the issuer of its tokens
 */
public record SignInProvider(String id, String name, String issuer) {

}
