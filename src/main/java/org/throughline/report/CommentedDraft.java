package org.throughline.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.throughline.platform.persistence.Records;

/**
 * A draft with the comments on it.
 *
 * @param parts its parts in the order in which they will be printed, first the report
 * @param threads the comments, oldest first
 */
public record CommentedDraft(ReportSummary report, List<DraftPart> parts, List<CommentThread> threads) {

	/** Returns the part with a key; empty if it is not or no longer in the draft. */
	public Optional<DraftPart> part(String key) {
		return this.parts.stream().filter((part) -> part.key().equals(key)).findFirst();
	}

	/** Returns the threads on a paragraph of a part, or with 0 on the part as a whole. */
	public List<CommentThread> on(DraftPart part, int paragraph) {
		return this.threads.stream().filter((thread) -> thread.at(part, paragraph)).toList();
	}

	/** Returns the thread that begins with the comment of a number. */
	public CommentThread thread(int number) {
		return Records.one(this.threads, (thread) -> thread.number() == number);
	}

	/** Returns how many threads are open and resolved. */
	public CommentCounts counts() {
		int open = (int) this.threads.stream().filter(CommentThread::open).count();
		return new CommentCounts(open, this.threads.size() - open);
	}

	/** Returns the threads that are open, or those that are resolved. */
	public List<CommentThread> threads(boolean open) {
		return this.threads.stream().filter(open ? CommentThread::open : Predicate.not(CommentThread::open)).toList();
	}

}
