use std::iter;

/// Counts under sums that are published, as a network: each count flows along an edge, and at each node what flows in
/// is what flows out.
///
/// Two sets of counts that agree with all that is published differ by shifts along cycles of hidden counts, one up
/// where the cycle runs along the edge and one down where it runs against it. So a hidden count can be anything but
/// one number exactly where such a cycle runs through it. (Cox, Network models for complementary cell suppression,
/// Journal of the American Statistical Association 90, 1995.)
pub(super) struct Network {
    nodes: usize,
    edges: Vec<Edge>,
}

/// A count.
pub(super) struct Edge {
    /// The node it flows out of.
    pub from: usize,
    /// The node it flows into.
    pub to: usize,
    /// The count itself.
    pub count: u32,
    /// Not published.
    pub hidden: bool,
}

/// How far a reader may think that a hidden count goes down.
#[derive(Clone, Copy)]
enum Floor {
    /// To 1, for a count above 0: holds even against a reader who knows of each count whether it is 0.
    One,
    /// To 0.
    Zero,
}

/// No choice of hidden counts protects one.
pub(super) struct NoCycle;

impl Network {
    pub fn new(nodes: usize, edges: Vec<Edge>) -> Self {
        Self { nodes, edges }
    }

    /// Hides further counts until each hidden one is protected; returns for each count whether it is hidden.
    ///
    /// For each the cheapest cycle is hidden whole, which protects all on it; hiding more never undoes it.
    pub fn protect(mut self) -> Result<Vec<bool>, NoCycle> {
        let small: Vec<_> = (0..self.edges.len()).filter(|at| self.edges[*at].hidden).collect();
        for at in small {
            let cycle = self.cycle(at, Floor::One).or_else(|| self.cycle(at, Floor::Zero)).ok_or(NoCycle)?;
            for on_it in cycle {
                self.edges[on_it].hidden = true;
            }
        }
        Ok(self.edges.into_iter().map(|edge| edge.hidden).collect())
    }

    /// The cheapest cycle through the count, up or down, without the count itself.
    fn cycle(&self, at: usize, floor: Floor) -> Option<Vec<usize>> {
        let edge = &self.edges[at];
        let up = self.path(edge.to, edge.from, at, floor);
        let down = edge.can_fall(floor).then(|| self.path(edge.from, edge.to, at, floor)).flatten();
        [up, down].into_iter().flatten().min_by_key(|(cost, _)| *cost).map(|(_, path)| path)
    }

    /// The cheapest path from one node to another without one count, and its cost: the method of Bellman and Ford.
    fn path(&self, start: usize, end: usize, without: usize, floor: Floor) -> Option<(u64, Vec<usize>)> {
        // For each node reached: the cost, and the count and the node it is reached by.
        let mut reached: Vec<Option<(u64, usize, usize)>> = vec![None; self.nodes];
        reached[start] = Some((0, without, start));
        let mut changed = true;
        while changed {
            changed = false;
            for (at, edge) in self.edges.iter().enumerate().filter(|(at, _)| *at != without) {
                let down = edge.can_fall(floor).then_some((edge.to, edge.from));
                for (from, to) in iter::once((edge.from, edge.to)).chain(down) {
                    let Some((cost, ..)) = reached[from] else { continue };
                    let cost = cost + edge.cost();
                    if reached[to].is_none_or(|(known, ..)| cost < known) {
                        reached[to] = Some((cost, at, from));
                        changed = true;
                    }
                }
            }
        }
        let cost = reached[end]?.0;
        let back = |node: &usize| reached[*node].map(|(_, _, from)| from);
        let nodes = iter::successors(Some(end), back).take_while(|node| *node != start);
        Some((cost, nodes.filter_map(|node| reached[node].map(|(_, at, _)| at)).collect()))
    }
}

impl Edge {
    fn can_fall(&self, floor: Floor) -> bool {
        match floor {
            Floor::One => self.count > 1,
            Floor::Zero => self.count > 0,
        }
    }

    /// What the reader loses when it is hidden: few and small counts rather than many and large ones; a 0 last, since
    /// often everybody knows that there is none, and then it hides nothing.
    fn cost(&self) -> u64 {
        match (self.hidden, self.count) {
            (true, _) => 0,
            (false, 0) => 1 << 40,
            (false, count) => 16 + u64::from(count),
        }
    }
}
