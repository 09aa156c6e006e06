package org.throughline.assurance;

/**
 * An organisation or a theme that something is linked to.
 */
public record SlugAndName(String slug, String name) {

}
