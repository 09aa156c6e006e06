package org.throughline.platform.document;

/**
 * The logo of an organisation, as PNG.
 *
 * @param png the picture
 * @param description what it shows, such as the name of the organisation
 */
public record Logo(byte[] png, String description) {

}
