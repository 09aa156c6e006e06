package org.throughline.paper;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting decided.
 *
 * @param decision what was decided, by verbs of an open list, such as "Noted"
 */
@Embeddable
public record MeetingOutcome(@Nullable String decision, @Nullable String minute) {

}
