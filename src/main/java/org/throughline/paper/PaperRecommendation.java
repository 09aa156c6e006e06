package org.throughline.paper;

import jakarta.persistence.Embeddable;

/**
 * A recommendation to the meeting.
 *
 * @param verbs what the meeting is asked to do, separated by commas, such as "note,
 * consider"
 * @param wording its words, which begin with the verb
 */
@Embeddable
public record PaperRecommendation(String verbs, String wording) {

}
