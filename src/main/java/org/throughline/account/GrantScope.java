package org.throughline.account;

/**
 * A partnership or organisation for which a role can be granted.
 *
 * @param slug its slug
 * @param name its current name
 */
public record GrantScope(String slug, String name) {

}
