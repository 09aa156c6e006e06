package org.throughline.browse;

/**
 * An indicator that several partnerships publish under a shared name.
 *
 * @param key the letters and digits of the name, for addresses
 * @param partnerships the number of partnerships
 */
public record SharedIndicator(String key, String name, int partnerships) {

}
