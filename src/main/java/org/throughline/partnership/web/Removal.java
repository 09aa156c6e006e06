package org.throughline.partnership.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.throughline.platform.form.RuleViolation;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;

/**
 * The question before something is taken away.
 *
 * @param what what is to go, as the question names it
 * @param consequence what follows from it
 * @param action where the answer is sent
 * @param away where to go instead
 * @param thing id of what is to go, as a form value
 * @param version which state the person saw
 */
record Removal(String what, String consequence, String action, String away, UUID thing, int version) {

	/**
	 * Why it could not be taken away.
	 *
	 * @param key message key of the reason
	 * @param status what the answer is
	 */
	record Refusal(String key, int status) {

	}

	/** Takes it away, or says why not. */
	static @Nullable Refusal attempt(Runnable work) {
		try {
			work.run();
			return null;
		}
		catch (RuleViolation refused) {
			return new Refusal(refused.key(), HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		catch (OptimisticLockingFailureException ex) {
			return new Refusal("removal.overtaken", HttpStatus.CONFLICT.value());
		}
	}

}
