package org.throughline.assurance;

/**
 * An organisation or a theme that something is linked to.
 *
 * @param slug its slug
 * @param name its name
 */
public record SlugAndName(String slug, String name) {

}
