//! Workers that claim jobs and hand in their batches in ticket order, so that the output is the same for any number of them.
//!
//! What is in memory is bounded by the number of workers: each has one job in hand, and a few batches wait for their turn.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use super::batch::Batch;
use super::documents::{Handler, Worker};
use super::fault::Failure;
use super::feed::Feed;
use super::settings::Settings;

/// Takes the batches, in order.
pub trait Consumer: Send {
    /// Takes one batch; a failure ends the run.
    fn batch(&mut self, batch: &Batch) -> Result<(), Failure>;
}

/// How many batches a worker may be ahead of the one whose turn it is, for each worker.
const AHEAD: u64 = 2;

struct Tickets {
    feed: Feed,
    next: u64,
}

struct Turn<C> {
    consumer: C,
    next: u64,
    waiting: BTreeMap<u64, Batch>,
    spare: Vec<Batch>,
    failure: Option<Failure>,
}

/// Does all jobs of `feed` with `threads` workers, each with a handler of its own.
pub fn run<H, C>(
    settings: &Settings,
    threads: usize,
    feed: Feed,
    handler: impl Fn() -> H + Sync,
    consumer: &mut C,
) -> Result<(), Failure>
where
    H: Handler,
    C: Consumer,
{
    let tickets = Mutex::new(Tickets { feed, next: 0 });
    let turn = Mutex::new(Turn { consumer, next: 0, waiting: BTreeMap::new(), spare: Vec::new(), failure: None });
    let moved = Condvar::new();
    let work = || {
        let mut worker = Worker::new(settings, handler());
        let mut bytes = Vec::new();
        loop {
            let (job, ticket) = {
                let mut tickets = lock(&tickets);
                let Some(job) = tickets.feed.next(&mut bytes) else { return };
                tickets.next += 1;
                (job, tickets.next - 1)
            };
            let mut batch = lock(&turn).spare.pop().unwrap_or_default();
            worker.job(job, &bytes, &mut batch);
            if !hand_in(&turn, &moved, ticket, batch, AHEAD * threads as u64) {
                return;
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 1..threads {
            scope.spawn(work);
        }
        work();
    });
    let turn = turn.into_inner().unwrap_or_else(PoisonError::into_inner);
    turn.failure.map_or(Ok(()), Err)
}

/// Hands a batch in and, where it is its turn, those that waited for it; `false` when the run is over.
fn hand_in<C: Consumer>(turn: &Mutex<Turn<&mut C>>, moved: &Condvar, ticket: u64, batch: Batch, ahead: u64) -> bool {
    let mut turn = lock(turn);
    while turn.failure.is_none() && ticket >= turn.next + ahead {
        turn = moved.wait(turn).unwrap_or_else(PoisonError::into_inner);
    }
    if turn.failure.is_some() {
        return false;
    }
    turn.waiting.insert(ticket, batch);
    loop {
        let next = turn.next;
        let Some(mut batch) = turn.waiting.remove(&next) else { break };
        if let Err(failure) = turn.consumer.batch(&batch) {
            turn.failure = Some(failure);
            break;
        }
        turn.next += 1;
        batch.clear();
        turn.spare.push(batch);
    }
    moved.notify_all();
    turn.failure.is_none()
}

/// A lock whose holder cannot have left it half changed: a worker that breaks down ends the process.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
