package org.throughline.platform.document;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets few people at a time make documents that they wait for, since each takes much
 * memory. The others wait their turn.
 */
@Component
public class DocumentTurns {

	private static final int AT_A_TIME = 2;

	private final Semaphore turns = new Semaphore(AT_A_TIME, true);

	private final Duration longest;

	DocumentTurns(@Value("${throughline.document-wait:10s}") Duration longest) {
		this.longest = longest;
	}

	/**
	 * Makes a document when it is its turn.
	 * @throws DocumentsBusy if that takes too long
	 */
	public <T> T take(Supplier<T> work) {
		try {
			if (!this.turns.tryAcquire(this.longest.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new DocumentsBusy();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new DocumentsBusy();
		}
		try {
			return work.get();
		}
		finally {
			this.turns.release();
		}
	}

}
