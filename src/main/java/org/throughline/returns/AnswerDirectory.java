package org.throughline.returns;

import java.util.List;
import java.util.UUID;

/**
 * Knows what answers of one kind speak of. Implemented by the modules that hold such
 * things.
 */
public interface AnswerDirectory {

	/** Which kind it knows. */
	ReturnKind kind();

	/**
	 * What a request of this kind can be about; empty where it is about a period alone.
	 */
	List<Subject> subjects(UUID partnershipId);

	/** What an answer says, in words. */
	AnswerShown show(DataRequestDetails request, DataReturnDetails answer);

	/**
	 * Something a request can be about.
	 *
	 * @param slug its name in addresses
	 * @param title how it is called
	 */
	record Subject(String slug, String title) {

	}

}
