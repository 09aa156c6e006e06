package org.throughline.returns;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A request with all that was answered and all that happened.
 *
 * @param request the request
 * @param returns the answers, the latest first; the first of them may still be being
 * written
 * @param events what happened, the latest first
 */
public record RequestFile(DataRequestDetails request, List<DataReturnDetails> returns, List<RequestEvent> events) {

	public RequestFile {
		returns = List.copyOf(returns);
		events = List.copyOf(events);
	}

	/** The answer to go on from: the one being written, else the last one sent. */
	public @Nullable DataReturnDetails latest() {
		return this.returns.isEmpty() ? null : this.returns.get(0);
	}

	/** The last answer that was sent. */
	public @Nullable DataReturnDetails sent() {
		return this.returns.stream().filter(DataReturnDetails::submitted).findFirst().orElse(null);
	}

	/** The latest answer as its kind says it. */
	public <T> Optional<T> answer(Class<T> type) {
		return Optional.ofNullable(latest()).map((latest) -> latest.answer(type));
	}

	/** What the business manager asks back, while that is not answered. */
	public @Nullable String query() {
		return (this.request.state() != RequestState.QUERIED) ? null
				: this.events.stream()
					.filter((event) -> event.kind() == EventKind.QUERIED)
					.findFirst()
					.map(RequestEvent::note)
					.orElse(null);
	}

	/** The same without what is not sent, which is its writer's own. */
	RequestFile sentOnly() {
		return new RequestFile(this.request, this.returns.stream().filter(DataReturnDetails::submitted).toList(),
				this.events);
	}

}
