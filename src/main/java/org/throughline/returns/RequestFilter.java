package org.throughline.returns;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.list.FilterColumn;
import org.throughline.platform.list.ListRequest;

/**
 * A filter on requests. A {@code null} value matches all.
 *
 * @param state name of a {@link RequestState}, or {@link #WAITING}
 */
public record RequestFilter(@Nullable String state, @Nullable ReturnKind kind) {

	/** Requests that need a response. */
	public static final String WAITING = "WAITING";

	/** All of them. */
	public static final RequestFilter ALL = new RequestFilter(null, null);

	List<FilterColumn> columns() {
		return List.of(FilterColumn.ofSeveral("state",
				"array[q.state, case when q.state in ('SENT', 'QUERIED') then '" + WAITING + "' end]", this.state),
				FilterColumn.of("kind", "q.kind", this.kind));
	}

	/** Returns the filter that an address asks for. Unknown constants are ignored. */
	public static RequestFilter of(ListRequest request) {
		boolean known = request.text("state").equals(WAITING) || request.choice(RequestState.class, "state") != null;
		return new RequestFilter(known ? request.text("state") : null, request.choice(ReturnKind.class, "kind"));
	}

}
