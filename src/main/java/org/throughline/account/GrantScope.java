package org.throughline.account;

/**
 * A partnership or organisation a role can be held in.
 *
 * @param slug what its address says
 * @param name its name today
 */
public record GrantScope(String slug, String name) {

}
