package org.throughline.platform.document;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DocumentTurnsTests {

	@Test
	void twoDocumentsAreMadeAtATimeAndTheOthersWait() {
		var turns = new DocumentTurns(Duration.ofSeconds(30));
		var running = new AtomicInteger();
		var most = new AtomicInteger();
		var made = IntStream.range(0, 12).mapToObj((number) -> CompletableFuture.supplyAsync(() -> turns.take(() -> {
			most.accumulateAndGet(running.incrementAndGet(), Math::max);
			pause();
			running.decrementAndGet();
			return number;
		}), (work) -> new Thread(work).start())).toList();
		assertThat(made.stream().map(CompletableFuture::join)).hasSize(12);
		assertThat(most).hasValue(2);
	}

	@Test
	void whoWaitsTooLongIsAskedToTryAgain() throws InterruptedException {
		var turns = new DocumentTurns(Duration.ofMillis(50));
		var end = new CountDownLatch(1);
		var begun = new CountDownLatch(2);
		for (int busy = 0; busy < 2; busy++) {
			new Thread(() -> turns.take(() -> {
				begun.countDown();
				await(end);
				return "";
			})).start();
		}
		begun.await();
		assertThatExceptionOfType(DocumentsBusy.class).isThrownBy(() -> turns.take(() -> ""));
		end.countDown();
		assertThat(new DocumentTurns(Duration.ofMillis(50)).take(() -> "made")).isEqualTo("made");
	}

	@Test
	void failureGivesTheTurnBack() {
		var turns = new DocumentTurns(Duration.ofMillis(50));
		for (int time = 0; time < 5; time++) {
			assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> turns.take(() -> {
				throw new IllegalStateException();
			}));
		}
	}

	private static void pause() {
		try {
			Thread.sleep(10);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
