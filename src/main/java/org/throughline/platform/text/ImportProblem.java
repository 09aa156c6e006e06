package org.throughline.platform.text;

/**
 * One reason why a file is refused.
 *
 * @param path where in the file, as a reader would look for it
 * ({@code statements[3].themes[0]}) or its line
 * @param reason what is wrong and what would be right
 */
public record ImportProblem(String path, String reason) {

}
