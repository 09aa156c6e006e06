package org.throughline.browse;

import java.util.List;

/**
 * A theme of the newest report that other years spoke of too.
 *
 * @param slug its name in addresses
 * @param name what the field calls it
 * @param years the reporting periods it was said in, oldest first
 */
public record RepeatedTheme(String slug, String name, List<String> years) {

}
