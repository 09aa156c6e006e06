package org.throughline.measure;

import org.jspecify.annotations.Nullable;

/**
 * New values of a communication.
 *
 * @param report slug of the report it is in, or {@code null} if there is none yet
 */
public record CommunicationEdit(CommunicationContent content, @Nullable String report) {

}
