package org.throughline.browse;

import java.util.List;

/**
 * A theme of the latest report that other years also have.
 *
 * @param slug its slug
 * @param name its name
 * @param years the periods that have it, oldest first
 */
public record RepeatedTheme(String slug, String name, List<String> years) {

}
