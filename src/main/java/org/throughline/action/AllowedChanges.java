package org.throughline.action;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The changes of an action that the reader may make.
 *
 * @param next the statuses it may get; empty for those who only read
 * @param actor the role in which the reader changes it, or {@code null} for those who
 * only read
 * @param mayVerify whether the reader may verify or return it
 * @param verifyRefusal message key of the reason why a business manager may not
 */
public record AllowedChanges(Set<ActionStatus> next, @Nullable ActionActor actor, boolean mayVerify,
		@Nullable String verifyRefusal) {

	/** The changes for the page that edits the content. */
	static final AllowedChanges EDIT = new AllowedChanges(Set.of(), ActionActor.MANAGER, false, null);

}
