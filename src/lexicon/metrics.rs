//! Heads of indicators: the nouns that end an indicator's name (营业收入, 产量, 增速).

use std::borrow::Cow;

use super::ids::Ids;
use super::schema::{Entry, Table};
use super::tsv;
use super::words::{Sense, WordsBuilder};
use crate::record::Comparison;

const BUILT_IN: &str = include_str!("metrics.tsv");

/// One row.
#[derive(Debug, Clone)]
pub struct Row {
    /// The noun.
    pub name: Cow<'static, str>,
    /// Other forms of it, joined by 、, but not those that rows of a user's added, which are words only.
    aliases: &'static str,
    /// Whether it measures the whole economy (生产总值), so that no industry hangs on it.
    pub aggregate: bool,
    /// Whether it names an aim: 产量指标.
    pub target: bool,
    /// Whether it sizes a project, so that it is of no year unless one is said with it: 总投资.
    pub timeless: bool,
    /// Whether it is what is counted where the quantity has a classifier: 专利资产3万件.
    pub thing: bool,
    /// Whether the industry that its name begins with is not meant: 医药费.
    pub apart: bool,
    /// Whether the industry that its name begins with takes the place of the one spoken of: 制造业投资.
    pub sector: bool,
    /// Whether it is that of a market or an exchange, which moves by itself: what another organisation's figure is not of.
    pub index: bool,
    /// Whether, alone after a quantity, it says nothing of what is measured: 保持在|5亿吨的|水平.
    pub vague: bool,
    /// Whether a percentage right before it is a part of it: 六成的|收入. It is none of 利润, which may be what a price earns.
    pub amount: bool,
    /// Whether it is measured in 倍 by itself, and so compares with nothing: 市盈率.
    pub ratio: bool,
    /// Whether it is of an organisation as such, and of no industry but one that its clause names: EPS, 归母净利润.
    pub firm: bool,
    /// Whether, where a firm is spoken of, it is of no industry but one that its sentence names: 营业收入.
    pub own: bool,
    /// Whether it is what is left to an organisation after all costs, so that it is of no product but one of which the like was
    /// told: 净利润.
    pub net: bool,
    /// Whether it is told of products as of firms, before what is left in the end, of which it says nothing: 毛利率.
    pub gross: bool,
    /// Whether it is told of classes of products, so that a noun for one right before it is of no indicator's name: 料酒|产量.
    pub goods: bool,
    /// Whether it is of whom it stands behind, and no part of what is there: 润江有限|1.5%股权.
    pub stake: bool,
    /// Whether it is of one work or vehicle, and so of no industry: 全长, 时速.
    pub single: bool,
    /// The indicators it stands for where values are paired with it: 产销量 is 产量 and 销量.
    pub parts: Vec<u32>,
    /// What the noun itself says of how a figure compares: 降幅 is a decrease, 比重 a share.
    pub comparison: Comparison,
}

impl Row {
    fn new(name: Cow<'static, str>) -> Self {
        let comparison = Comparison::None;
        Row {
            name,
            aliases: "",
            aggregate: false,
            target: false,
            timeless: false,
            thing: false,
            apart: false,
            sector: false,
            index: false,
            vague: false,
            amount: false,
            ratio: false,
            firm: false,
            own: false,
            net: false,
            gross: false,
            goods: false,
            stake: false,
            single: false,
            parts: Vec::new(),
            comparison,
        }
    }

    /// Whether `text` is its name or another form of it, with nothing more before.
    pub fn is_named(&self, text: &str) -> bool {
        self.name == text || self.aliases.split('、').any(|alias| alias == text)
    }

    fn flag(&mut self, flags: &[&str]) {
        let flag = |name| flags.contains(&name);
        self.aggregate = flag("aggregate");
        self.target = flag("target");
        self.timeless = flag("timeless");
        self.thing = flag("thing");
        self.apart = flag("apart");
        self.sector = flag("sector");
        self.index = flag("index");
        self.vague = flag("vague");
        self.amount = flag("amount");
        self.ratio = flag("ratio");
        self.firm = flag("firm");
        self.own = flag("own");
        self.net = flag("net");
        self.gross = flag("gross");
        self.goods = flag("goods");
        self.stake = flag("stake");
        self.single = flag("single");
        self.comparison = match () {
            () if flag("increase") => Comparison::Increase,
            () if flag("decrease") => Comparison::Decrease,
            () if flag("share") => Comparison::Share,
            () => Comparison::None,
        };
    }
}

/// The table.
#[derive(Debug, Default)]
pub struct Metrics {
    rows: Vec<Row>,
    /// Rows by name, for rows of a user's.
    by_name: Ids,
}

impl Metrics {
    /// The built-in table.
    pub fn built_in() -> Self {
        let mut rows: Vec<Row> = tsv::cells(BUILT_IN)
            .map(|[name, aliases, flags]| {
                let mut new = Row::new(name.into());
                new.aliases = aliases;
                new.flag(&tsv::words(flags).collect::<Vec<_>>());
                new
            })
            .collect();
        for (i, [_, _, _, parts]) in tsv::cells(BUILT_IN).enumerate() {
            rows[i].parts = tsv::words(parts)
                .filter_map(|part| rows.iter().position(|r| r.name == part))
                .map(|id| id as u32)
                .collect();
        }
        Self { rows, by_name: Ids::default() }
    }

    /// Puts a user's row into the table: changes the row of its name, or adds one.
    pub(super) fn put(&mut self, entry: &Entry) -> Result<u32, String> {
        let flags: Vec<&str> = entry.list("flags").collect();
        let known = Table::Indicators.flags();
        if let Some(flag) = flags.iter().find(|flag| !known.contains(flag)) {
            return Err(format!("{flag} is no flag of an indicator; there are: {}", known.join(", ")));
        }
        let name = entry.cell("name");
        let id = self.by_name(name).unwrap_or_else(|| {
            let id = self.rows.len() as u32;
            self.rows.push(Row::new(name.to_owned().into()));
            self.by_name.put(name, id);
            id
        });
        let row = &mut self.rows[id as usize];
        row.flag(&flags);
        Ok(id)
    }

    /// Ties a user's row to the indicators that it stands for.
    pub(super) fn relate(&mut self, id: u32, entry: &Entry) -> Result<(), String> {
        let parts = entry.list("parts").map(|part| self.by_name(part).ok_or(format!("there is no indicator {part}")));
        let parts = parts.collect::<Result<Vec<u32>, String>>()?;
        if !parts.is_empty() {
            self.rows[id as usize].parts = parts;
        }
        Ok(())
    }

    fn by_name(&self, name: &str) -> Option<u32> {
        self.by_name.of(self.rows.iter().map(|row| &*row.name).zip(0..)).get(name)
    }

    /// The row of a sense.
    pub fn get(&self, id: u32) -> &Row {
        &self.rows[id as usize]
    }

    /// Adds every name to the words.
    pub fn add_words(&self, words: &mut WordsBuilder) {
        for (id, row) in self.rows.iter().enumerate() {
            words.add(&row.name, Sense::Metric(id as u32));
            for alias in tsv::words(row.aliases) {
                words.add(alias, Sense::Metric(id as u32));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_sorted_unique_and_known() {
        let names: Vec<_> = tsv::rows(BUILT_IN).map(|r| r.cell(0)).collect();
        assert!(names.windows(2).all(|w| w[0] < w[1]), "sorted, no name twice");
        for row in tsv::rows(BUILT_IN) {
            for flag in row.list(2) {
                assert!(Table::Indicators.flags().contains(&flag), "{}: {flag}", row.cell(0));
            }
        }
    }
}
