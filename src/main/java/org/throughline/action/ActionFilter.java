package org.throughline.action;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.list.ListRequest;

/**
 * The filters of a list of actions; an empty one does not restrict the list.
 *
 * @param attention the reason why they need attention
 * @param status their status
 * @param recommendationReference that answer this recommendation
 * @param words whose wording, lead or reference holds these words
 */
public record ActionFilter(@Nullable Attention attention, @Nullable ActionStatus status, @Nullable String ownerSlug,
		@Nullable String planSlug, @Nullable String themeSlug, @Nullable String recommendationReference,
		@Nullable String words) {

	/** All of them. */
	public static final ActionFilter ALL = new ActionFilter(null, null, null, null, null, null, null);

	/**
	 * Returns the filter that an address asks for. An unknown status or reason is
	 * ignored.
	 */
	public static ActionFilter of(ListRequest request) {
		return new ActionFilter(request.choice(Attention.class, "attention"),
				request.choice(ActionStatus.class, "status"), request.value("owner"), request.value("plan"),
				request.value("theme"), null, request.value("words"));
	}

	/** Returns a filter for actions that need attention for this reason. */
	public static ActionFilter of(Attention attention) {
		return new ActionFilter(attention, null, null, null, null, null, null);
	}

}
