package org.throughline.platform.text;

/**
 * A reason why a file is refused.
 *
 * @param path the position in the file ({@code statements[3].themes[0]}) or its line
 * @param reason what is wrong and how to correct it
 */
public record ImportProblem(String path, String reason) {

}
