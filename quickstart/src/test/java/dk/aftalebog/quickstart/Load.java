package dk.aftalebog.quickstart;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dk.aftalebog.model.log.StoredEvent;
import dk.aftalebog.quickstart.RunningLedger.Answer;
import dk.aftalebog.quickstart.Writer.Acknowledged;
import dk.aftalebog.quickstart.Writer.Refused;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Many writers at once: some on one agreement, where they get in each other's way, some
 * on agreements of their own; slow transactions beside them, given up or not, and a clock
 * that jumps.
 */
final class Load {

	static final String CONTESTED = "omstridt";

	/** Only an approval is bound to what was seen. */
	private static final String NOTHING_SEEN = "0".repeat(64);

	private static final int WRITERS = 8;

	private static final int STEPS_ON_ONE = 60;

	private static final int AGREEMENTS_EACH = 2;

	private static final int REVISIONS_EACH = 4;

	private static final int SLOW_WRITERS = 4;

	private static final int SLOW_TRANSACTIONS = 6;

	private static final LocalDate FIRST_DAY = LocalDate.of(2021, 8, 1);

	private final LedgerUnderLoad ledger;

	private final long seed;

	private final List<Writer> writers = new ArrayList<>();

	private final List<SlowTransactions> slow = new ArrayList<>();

	private final AtomicInteger highestRevision = new AtomicInteger();

	Load(LedgerUnderLoad ledger, long seed) {
		this.ledger = ledger;
		this.seed = seed;
	}

	/** Plays the whole load; it is over when every writer has had its last answer. */
	void play() throws InterruptedException, ExecutionException {
		Writer first = writer(new Random(this.seed), true);
		first.post(Commands.registerPlan("plan"));
		first.post(Commands.registerAgreement(CONTESTED, "plan"));
		List<Callable<Void>> clients = new ArrayList<>();
		for (int i = 1; i <= WRITERS; i++) {
			Random onOne = new Random(this.seed + i);
			Random onMany = new Random(this.seed - i);
			Writer contender = writer(onOne, false);
			Writer loner = writer(onMany, true);
			String own = "egen-" + i;
			clients.add(() -> contend(contender, onOne));
			clients.add(() -> workAlone(loner, onMany, own));
		}
		for (int i = 0; i < SLOW_WRITERS; i++) {
			SlowTransactions transactions = new SlowTransactions(this.ledger, this.seed + 100 + i);
			this.slow.add(transactions);
			clients.add(() -> {
				transactions.run(SLOW_TRANSACTIONS);
				return null;
			});
		}
		Random jumps = new Random(this.seed);
		try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
				ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
			Future<?> jumping = clock.scheduleAtFixedRate(
					() -> this.ledger.clock().putWrong(Duration.ofMinutes(jumps.nextInt(-360, 360))), 0, 50,
					TimeUnit.MILLISECONDS);
			for (Future<Void> client : threads.invokeAll(clients)) {
				client.get();
			}
			jumping.cancel(false);
		}
		this.ledger.clock().putWrong(Duration.ZERO);
	}

	List<Acknowledged> acknowledged() {
		return this.writers.stream().flatMap((writer) -> writer.acknowledged().stream()).toList();
	}

	List<Refused> refused() {
		return this.writers.stream().flatMap((writer) -> writer.refused().stream()).toList();
	}

	List<String> repeated() {
		return this.writers.stream().flatMap((writer) -> writer.repeated().stream()).toList();
	}

	List<StoredEvent> committedSlowly() {
		return this.slow.stream().flatMap((transactions) -> transactions.committed().stream()).toList();
	}

	List<StoredEvent> givenUp() {
		return this.slow.stream().flatMap((transactions) -> transactions.givenUp().stream()).toList();
	}

	Map<String, Integer> refusedByCode() {
		Map<String, Integer> byCode = new TreeMap<>();
		refused().forEach((refused) -> byCode.merge(refused.why(), 1, Integer::sum));
		return byCode;
	}

	private Writer writer(Random random, boolean alone) {
		Writer writer = new Writer(this.ledger, random, alone);
		this.writers.add(writer);
		return writer;
	}

	private Void contend(Writer writer, Random random) {
		Map<Integer, String> seenBefore = new HashMap<>();
		for (int i = 0; i < STEPS_ON_ONE; i++) {
			int highest = this.highestRevision.get();
			int dice = random.nextInt(100);
			if (dice < 8) {
				Commands.sendWrong(writer, CONTESTED, random.nextInt(8));
			}
			else if (dice < 20) {
				writer.post(Commands.measure(CONTESTED, random.nextInt(2022, 2026),
						random.nextBoolean() ? "area:nord" : "area:syd", random.nextInt(100), random.nextInt(3) > 0));
			}
			else if (dice < 30 || highest == 0) {
				openContested(writer, random);
			}
			else {
				int number = Math.max(1, highest - random.nextInt(3));
				Answer seen = writer.get("/api/agreements/" + CONTESTED + "/revisions/" + number);
				String old = seenBefore.getOrDefault(number, seen.tag());
				seenBefore.put(number, seen.tag());
				move(writer, random, number, (random.nextInt(10) == 0) ? old : seen.tag(), seen.json());
			}
		}
		return null;
	}

	private void openContested(Writer writer, Random random) {
		Answer opened = writer.post(Commands.open(CONTESTED, FIRST_DAY.plusMonths(random.nextInt(40))));
		if (opened.status() == 201) {
			this.highestRevision.accumulateAndGet(opened.json().get("number").asInt(), Math::max);
		}
	}

	private void move(Writer writer, Random random, int number, String tag, JsonNode revision) {
		int dice = random.nextInt(10);
		LocalDate meeting = FIRST_DAY.plusDays(random.nextInt(1000));
		switch (revision.get("status").asString()) {
			case "draft" -> {
				JsonNode changes = revision.path("changes");
				if (changes.isEmpty() || dice < 3) {
					writer.post(Commands.propose(CONTESTED, number, tag, changes(random)));
				}
				else if (dice < 4) {
					writer
						.delete(Commands.withdrawChange(CONTESTED, number, tag, changes.get(0).get("number").asInt()));
				}
				else if (dice < 5) {
					writer.post(Commands.withdraw(CONTESTED, number, tag));
				}
				else {
					writer.post(Commands.submit(CONTESTED, number, tag));
				}
			}
			case "submitted" -> writer.post(switch (dice) {
				case 0 -> Commands.withdraw(CONTESTED, number, tag);
				case 1 -> Commands.decide(CONTESTED, number, tag, "rejected", meeting, NOTHING_SEEN);
				case 2, 3 -> Commands.decide(CONTESTED, number, tag, "returned", meeting, NOTHING_SEEN);
				default -> Commands.decide(CONTESTED, number, tag, "approved", meeting,
						writer.basis(CONTESTED, number, meeting));
			});
			default -> {
				if (dice < 4) {
					writer.post(Commands.propose(CONTESTED, number, tag, changes(random)));
				}
				else {
					openContested(writer, random);
				}
			}
		}
	}

	/** Some of them stand in each other's way: what one ends another cannot rename. */
	private static String[] changes(Random random) {
		return switch (random.nextInt(6)) {
			case 0 -> new String[] { Commands.rename() };
			case 1 -> new String[] { Commands.activity(), Commands.section("tilbage").replace("%s", "Mere") };
			case 2 -> new String[] { "{\"type\": \"activity-renamed\", \"activity\": \"b\", \"name\": \"%s\"}" };
			case 3 -> new String[] { Commands.rename(), "{\"type\": \"activity-ended\", \"activity\": \"b\"}" };
			default -> new String[] { Commands.section("afsnit-" + random.nextInt(3)) };
		};
	}

	private Void workAlone(Writer writer, Random random, String own) {
		String plan = own + "-plan";
		writer.post(Commands.registerPlan(plan));
		for (int i = 0; i < AGREEMENTS_EACH; i++) {
			String agreement = own + "-" + i;
			writer.post(Commands.registerAgreement(agreement, plan));
			for (int number = 1; number <= REVISIONS_EACH; number++) {
				revise(writer, random, agreement, number);
				writer.post(Commands.measure(agreement, 2021 + number, "area:nord", number, false));
				writer.post(Commands.measure(agreement, 2021 + number, "area:nord", number + 1, true));
				Commands.sendWrong(writer, agreement, random.nextInt(8));
			}
		}
		return null;
	}

	private static void revise(Writer writer, Random random, String agreement, int number) {
		Answer opened = writer.post(Commands.open(agreement, FIRST_DAY.plusMonths(random.nextInt(40))));
		assertThat(opened.json().get("number").asInt()).isEqualTo(number);
		Answer revision = writer.post(Commands.propose(agreement, number, opened.tag(), Commands.rename()));
		writer.refuse(412, "stale-revision", Commands.propose(agreement, number, opened.tag(), Commands.activity()));
		revision = writer.post(Commands.propose(agreement, number, revision.tag(), Commands.activity(),
				Commands.section("baggrund").replace("%s", "Mere")));
		revision = writer.delete(Commands.withdrawChange(agreement, number, revision.tag(), 3));
		revision = writer.post(Commands.submit(agreement, number, revision.tag()));
		LocalDate meeting = FIRST_DAY.plusDays(random.nextInt(1000));
		if (random.nextBoolean()) {
			revision = writer
				.post(Commands.decide(agreement, number, revision.tag(), "returned", meeting, NOTHING_SEEN));
			revision = writer.post(Commands.submit(agreement, number, revision.tag()));
		}
		writer.post((random.nextInt(4) == 0) ? Commands.withdraw(agreement, number, revision.tag()) : Commands
			.decide(agreement, number, revision.tag(), "approved", meeting, writer.basis(agreement, number, meeting)));
	}

}
