//! What shells and readers of manuals expect: completions and manual pages, made from the command line itself.

use std::io::{self, Write};

use clap::{Args, Command};
use clap_complete::Shell;

use super::Outcome;
use super::fault::Failure;

/// Print a script that completes commands and flags in a shell
///
/// Examples: zhibiao completions bash > ~/.local/share/bash-completion/completions/zhibiao;
/// zhibiao completions zsh > ~/.zfunc/_zhibiao; zhibiao completions fish > ~/.config/fish/completions/zhibiao.fish
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell
    shell: Shell,
}

/// Print the manual page, of the program or of one of its commands
///
/// Examples: zhibiao man | man -l -; zhibiao man extract > zhibiao-extract.1
#[derive(Debug, Args)]
pub struct ManArgs {
    /// The command; without one, the program
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
}

/// Runs `completions`.
pub fn completions(args: &CompletionsArgs, mut program: Command) -> Result<Outcome, Failure> {
    let mut script = Vec::new();
    let name = program.get_name().to_owned();
    clap_complete::generate(args.shell, &mut program, name, &mut script);
    print(&script)
}

/// Runs `man`.
pub fn man(args: &ManArgs, mut program: Command) -> Result<Outcome, Failure> {
    program.build();
    let page = match &args.command {
        None => program,
        Some(name) => match program.get_subcommands().find(|c| c.get_name() == name) {
            Some(command) => command.clone(),
            None => return Err(Failure::Usage(format!("there is no command {name:?}: see zhibiao --help"))),
        },
    };
    let mut text = Vec::new();
    clap_mangen::Man::new(page).render(&mut text).map_err(|e| Failure::output("standard output", e))?;
    print(&text)
}

fn print(bytes: &[u8]) -> Result<Outcome, Failure> {
    let mut out = io::stdout().lock();
    out.write_all(bytes).and_then(|()| out.flush()).map_err(|e| Failure::output("standard output", e))?;
    Ok(Outcome::Done)
}
